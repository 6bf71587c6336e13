-- The five rules: HEAD or a declared bot or no agent, too soon after sending (both above), many
-- people of one network soon after sending, known networks.
with source as (
    select network, count(*) as people, median(delay) as middle from visit group by network
)
select department, count(distinct person)
from visit join source using (network)
where candidate and not (known or (source.people >= 5 and source.middle < 180))
group by department
order by department
