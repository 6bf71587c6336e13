-- Drillsift's own tables; BATCH_* are Spring Batch's. One prefix per stage. What stands here can be
-- made again from input/ and jobs/. Works on H2 and PostgreSQL alike.
create table if not exists read_source (
  path varchar(4096) not null,
  settings varchar(64) not null,
  bytes bigint not null,
  modified bigint not null,
  name varchar(4096) not null,
  sha256 varchar(64) not null,
  packing varchar(5000) not null,
  format varchar(40) not null,
  encoding varchar(40) not null,
  header_text varchar(100000) not null,
  header_end bigint not null,
  header_lines int not null,
  delimiter_code int not null,
  origin varchar(4000) not null,
  dates varchar(20) not null,
  campaign varchar(100) not null,
  primary key (path, settings)
);

create table if not exists read_roster (
  path varchar(4096) not null,
  settings varchar(64) not null,
  bytes bigint not null,
  modified bigint not null,
  sha256 varchar(64) not null,
  primary key (path, settings)
);

create table if not exists normalize_block (
  source varchar(64) not null,
  number int not null,
  segment varchar(64) not null,
  first_line bigint not null,
  block_offset bigint not null,
  length int not null,
  records int not null,
  accepted int not null,
  rejected int not null,
  skipped int not null,
  events int not null,
  is_last boolean not null,
  notes varchar(4000) not null,
  primary key (source, number)
);

create table if not exists aggregate_rate (
  campaign varchar(200) not null,
  revision varchar(64) not null,
  round int not null,
  department varchar(4000) not null,
  measure varchar(40) not null,
  people int,
  of_people int not null,
  strict_people int,
  lenient_people int,
  raw_people int,
  note varchar(40) not null
);
create index if not exists aggregate_rate_revision on aggregate_rate (campaign, revision);
