-- The timeline of the campaign as rows, its details as the JSON that they are.
select count(*) || ' ' || count(distinct email) || ' ' || max(happened) || ' ' || count(message)
    || ' ' || count(details->>'$.browser.address') || ' ' || count(details->>'$.payload.rid[0]')
    || ' ' || sum(length(details->>'$.browser."user-agent"'))
from (
    select event.email as email, try_cast(event.time as timestamp) as happened,
        event.message as message, try_cast(event.details as json) as details
    from (
        select unnest(timeline) as event
        from read_json('{file}', maximum_object_size = 2000000000,
            columns = {'id': 'bigint', 'name': 'varchar',
                'timeline': 'struct(email varchar, time varchar, message varchar, details varchar)[]'})
    )
)
