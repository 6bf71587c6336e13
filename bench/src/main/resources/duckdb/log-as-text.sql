-- The file as one text, split at its line ends. Ninety times slower; small files alone can bear it.
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
        split_part(parts[1], ' ', 1) as address,
        try_strptime(substr(parts[1], position('[' in parts[1]) + 1, 20), '%d/%b/%Y:%H:%M:%S')
            as happened,
        parts[2] as request,
        parts[6] as agent
    from (
        select string_split(line, '"') as parts
        from (select unnest(string_split(content, chr(10))) as line from read_text('{file}'))
    )
)
where happened is not null and agent is not null
