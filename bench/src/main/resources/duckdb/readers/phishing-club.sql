-- The rows as they are: eight cells under a header of seven names.
select count(*) || ' ' || count(distinct recipient) || ' ' || max(occurred_at)
    || ' ' || count(source_ip) || ' ' || sum(length(user_agent)) || ' ' || count(kind)
from read_csv('{file}', auto_detect = false, delim = ',', quote = '"', escape = '"', skip = 1,
    header = false,
    columns = {'occurred_at': 'timestamp', 'first': 'varchar', 'last': 'varchar',
        'recipient': 'varchar', 'kind': 'varchar', 'details': 'varchar', 'user_agent': 'varchar',
        'source_ip': 'varchar'})
