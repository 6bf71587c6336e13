-- Every column; four of them as times.
select count(*) || ' ' || count(distinct user_email) || ' ' || max(delivered_at)
    || ' ' || count(opened_at) || ' ' || count(clicked_at) || ' ' || count(reported_at)
    || ' ' || count(ip) || ' ' || count(browser) || ' ' || count(os)
from read_csv('{file}', auto_detect = false, delim = ',', quote = '"', escape = '"', header = true,
    columns = {'recipient_id': 'bigint', 'pst_id': 'bigint', 'user_email': 'varchar',
        'delivered_at': 'timestamp', 'opened_at': 'timestamp', 'clicked_at': 'timestamp',
        'reported_at': 'timestamp', 'ip': 'varchar', 'browser': 'varchar', 'os': 'varchar'})
