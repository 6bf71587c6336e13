-- One row for each person and network: whether any click of it may be a person's.
create table visit as
select
    person,
    department,
    network,
    known,
    min(delay) as delay,
    bool_or(click and not (declared or delay between 0 and 10)) as candidate
from (
    select
        roster.person,
        roster.department,
        network.network,
        network.known,
        epoch(access.happened - roster.sent) as delay,
        access.declared,
        access.click
    from access join roster using (token) join network using (address)
)
group by all
