-- Drillsift's neutral CSV: accesses alone, sending stands in the roster.
create table access as
select
    "アクセス元IPアドレス" as address,
    happened,
    "識別子" as token,
    agent = '-' or lower(agent) like '%bot%' as declared,
    "種別" = 'クリック' as click
from (
    select *, "ユーザーエージェント" as agent, try_strptime("日時", '%Y/%m/%d %H:%M:%S') as happened
    from read_csv('{file}',
        auto_detect = false, delim = ',', quote = '"', escape = '"', header = true,
        ignore_errors = true,
        columns = {'訓練ID': 'varchar', 'メールアドレス': 'varchar', '識別子': 'varchar',
            '種別': 'varchar', '日時': 'varchar', 'アクセス元IPアドレス': 'varchar',
            'ユーザーエージェント': 'varchar', 'ボタンID': 'varchar'})
)
where happened is not null and "種別" <> '送信'
