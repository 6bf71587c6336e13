-- Every column; the time as one. What is counted keeps DuckDB from leaving columns out.
select count(*) || ' ' || count(distinct recipient) || ' ' || max(occurred_at)
    || ' ' || count(source_ip) || ' ' || sum(length(user_agent)) || ' ' || count(kind)
from read_csv('{file}', auto_detect = false, delim = ',', quote = '"', escape = '"', header = true,
    columns = {'kind': 'varchar', 'occurred_at': 'timestamp', 'recipient': 'varchar',
        'source_ip': 'varchar', 'user_agent': 'varchar'})
