create table roster as
select
    cast(row_number() over () as integer) as person,
    "識別子" as token,
    "部署" as department,
    strptime("送信日時", '%Y/%m/%d %H:%M:%S') as sent
from read_csv('{roster}', header = true, all_varchar = true)
