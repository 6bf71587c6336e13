-- Whole lines, taken apart by one regular expression: what most people write first.
create table access as
select
    address,
    happened,
    split_part(split_part(split_part(request, 'rid=', 2), ' ', 1), '%', 1) as token,
    request like 'HEAD %' or request like 'OPTIONS %' or agent = '-' or lower(agent) like '%bot%'
        as declared,
    request like '% /?rid=%' as click
from (
    select
        field.address as address,
        try_strptime(field.stamp, '%d/%b/%Y:%H:%M:%S') as happened,
        field.request as request,
        field.agent as agent
    from (
        select regexp_extract(line,
            '^(\S+) \S+ \S+ \[(\S+) [^\]]*\] "([^"]*)" \d+ \S+ "[^"]*" "([^"]*)"',
            ['address', 'stamp', 'request', 'agent']) as field
        from read_csv('{file}',
            auto_detect = false, delim = '\0', quote = '', escape = '', header = false,
            columns = {'line': 'varchar'})
    )
)
where happened is not null
