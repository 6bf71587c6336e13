-- Strings become numbers before anything is grouped by them.
create table network as
select
    address,
    cast(dense_rank() over (order by name) as integer) as network,
    name in ('40.94.89', '104.47.8', '40.107.218') as known
from (
    select address, regexp_extract(address, '^(.*)[.:][^.:]*$', 1) as name
    from (select distinct address from access)
)
