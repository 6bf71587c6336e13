-- Fields between spaces, which costs DuckDB least (bench/run parsing).
select count(*) || ' ' || max(happened) || ' ' || count(distinct token) || ' ' || count(address)
    || ' ' || count(status) || ' ' || sum(length(agent)) || ' ' || count(referrer)
from (
    select *, try_strptime(substr(stamp, 2), '%d/%b/%Y:%H:%M:%S') as happened,
        split_part(split_part(request, 'rid=', 2), ' ', 1) as token
    from read_csv('{file}', auto_detect = false, delim = ' ', quote = '"', escape = '\', header = false,
        columns = {'address': 'varchar', 'identity': 'varchar', 'login': 'varchar',
            'stamp': 'varchar', 'zone': 'varchar', 'request': 'varchar', 'status': 'varchar',
            'size': 'varchar', 'referrer': 'varchar', 'agent': 'varchar'})
)
