-- "body" holds what no query asks for: one value a line, by name.

create table calendar_sync_schema (
  version integer not null
);
insert into calendar_sync_schema (version) values (1);

create table calendar_sync_grant (
  grant_id varchar(120) primary key,
  version bigint not null,
  sealed varchar not null
);

create table calendar_sync_connection (
  namespace varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  revision bigint not null,
  connected boolean not null,
  grant_id varchar(120),
  body varchar not null,
  primary key (namespace, tenant, member)
);
create index calendar_sync_connection_grant on calendar_sync_connection (namespace, grant_id);

create table calendar_sync_consent (
  namespace varchar not null,
  state_hash varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  expires_at timestamp(6) with time zone not null,
  body varchar not null,
  primary key (namespace, state_hash)
);
create index calendar_sync_consent_expiry on calendar_sync_consent (namespace, expires_at);
create index calendar_sync_consent_connection on calendar_sync_consent (namespace, tenant, member);

-- One row for each connection and calendar, with the number of its events in each state.
create table calendar_sync_ledger (
  id bigint generated always as identity primary key,
  namespace varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  slot varchar not null,
  intended bigint not null default 0,
  live bigint not null default 0,
  in_doubt bigint not null default 0,
  removing bigint not null default 0,
  removed bigint not null default 0,
  deferred bigint not null default 0,
  quarantined bigint not null default 0,
  unique (namespace, tenant, member, slot)
);

create table calendar_sync_event (
  ledger_id bigint not null,
  kind varchar(40) not null,
  id varchar(200) not null,
  event_id varchar not null,
  state varchar(20) not null,
  evidence varchar(20) not null,
  changed_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone,
  body varchar not null,
  primary key (ledger_id, kind, id)
);
create index calendar_sync_event_id on calendar_sync_event (ledger_id, event_id);
create index calendar_sync_event_state on calendar_sync_event (ledger_id, state, kind, id);
create index calendar_sync_event_due on calendar_sync_event (ledger_id, due_at, kind, id);
create index calendar_sync_event_changed on calendar_sync_event (ledger_id, state, changed_at);

-- Only ever added to, so that whoever says that a key changed waits for nobody.
create table calendar_sync_changed (
  sequence bigint generated always as identity primary key,
  namespace varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  kind varchar(40) not null,
  id varchar(200) not null
);
create index calendar_sync_changed_order on calendar_sync_changed (namespace, tenant, member, sequence);
create index calendar_sync_changed_key on calendar_sync_changed (namespace, tenant, member, kind, id, sequence);

create table calendar_sync_lease (
  namespace varchar not null,
  name varchar not null,
  epoch bigint not null,
  until_at timestamp(6) with time zone not null,
  primary key (namespace, name)
);

create table calendar_sync_budget (
  namespace varchar not null,
  name varchar not null,
  blocked_until timestamp(6) with time zone,
  narrowed_to bigint,
  narrowed_until timestamp(6) with time zone,
  taken varchar not null,
  primary key (namespace, name)
);

create table calendar_sync_debt (
  namespace varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  grant_id varchar(120) not null,
  since timestamp(6) with time zone not null,
  not_before timestamp(6) with time zone not null,
  body varchar not null,
  primary key (namespace, tenant, member, grant_id)
);
create index calendar_sync_debt_grant on calendar_sync_debt (namespace, grant_id);
create index calendar_sync_debt_due on calendar_sync_debt (namespace, not_before, grant_id);

create table calendar_sync_channel (
  namespace varchar not null,
  id varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  told_at timestamp(6) with time zone,
  body varchar not null,
  primary key (namespace, id)
);
create index calendar_sync_channel_connection on calendar_sync_channel (namespace, tenant, member, created_at, id);

-- How many messages came through the channels of a connection, those that are gone too.
create table calendar_sync_told (
  namespace varchar not null,
  tenant varchar(100) not null,
  member varchar(100) not null,
  messages bigint not null,
  primary key (namespace, tenant, member)
);
