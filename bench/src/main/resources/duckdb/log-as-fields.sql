-- The log as a table whose delimiter is a space: no pattern touches a line. Only what the rules
-- need is kept, which halves the memory. Lines that are no log lines are left out.
create table access as
select
    address,
    happened,
    split_part(split_part(split_part(request, 'rid=', 2), ' ', 1), '%', 1) as token,
    request like 'HEAD %' or request like 'OPTIONS %' or agent = '-' or lower(agent) like '%bot%'
        as declared,
    request like '% /?rid=%' as click
from (
    select *, try_strptime(substr(stamp, 2), '%d/%b/%Y:%H:%M:%S') as happened
    from read_csv('{file}',
        auto_detect = false, delim = ' ', quote = '"', escape = '\', header = false,
        ignore_errors = true,
        columns = {'address': 'varchar', 'identity': 'varchar', 'login': 'varchar',
            'stamp': 'varchar', 'zone': 'varchar', 'request': 'varchar', 'status': 'varchar',
            'size': 'varchar', 'referrer': 'varchar', 'agent': 'varchar'})
)
where happened is not null
