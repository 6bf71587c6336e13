-- The keys that events are made of.
select count(*) || ' ' || count(distinct "user".email) || ' ' || max(delivered_at)
    || ' ' || count(opened_at) || ' ' || count(clicked_at) || ' ' || count(reported_at)
    || ' ' || count(ip) || ' ' || count(browser) || ' ' || count(os)
from read_json('{file}', format = 'array', maximum_object_size = 1000000,
    columns = {'recipient_id': 'bigint', 'pst_id': 'bigint', 'user': 'struct(email varchar)',
        'delivered_at': 'timestamp', 'opened_at': 'timestamp', 'clicked_at': 'timestamp',
        'reported_at': 'timestamp', 'ip': 'varchar', 'browser': 'varchar', 'os': 'varchar'})
