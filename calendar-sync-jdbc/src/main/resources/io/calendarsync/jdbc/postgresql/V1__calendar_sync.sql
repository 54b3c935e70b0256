-- Keys compare by their bytes, as the engine compares them.
-- "body" holds what no query asks for: one value a line, by name.

create table calendar_sync_schema (
  version integer not null
);
insert into calendar_sync_schema (version) values (1);

create table calendar_sync_grant (
  grant_id varchar(120) collate "C" primary key,
  version bigint not null,
  sealed text not null
);

create table calendar_sync_connection (
  namespace text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  revision bigint not null,
  connected boolean not null,
  grant_id varchar(120) collate "C",
  body text not null,
  primary key (namespace, tenant, member)
);
create index calendar_sync_connection_grant on calendar_sync_connection (namespace, grant_id) where grant_id is not null;
create index calendar_sync_connection_connected on calendar_sync_connection (namespace, tenant, member) where connected;

create table calendar_sync_consent (
  namespace text collate "C" not null,
  state_hash text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  expires_at timestamptz not null,
  body text not null,
  primary key (namespace, state_hash)
);
create index calendar_sync_consent_expiry on calendar_sync_consent (namespace, expires_at);
create index calendar_sync_consent_connection on calendar_sync_consent (namespace, tenant, member);

-- One row for each connection and calendar, with the number of its events in each state.
create table calendar_sync_ledger (
  id bigint generated always as identity primary key,
  namespace text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  slot text collate "C" not null,
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
  kind varchar(40) collate "C" not null,
  id varchar(200) collate "C" not null,
  event_id text collate "C" not null,
  state varchar(20) not null,
  evidence varchar(20) not null,
  changed_at timestamptz not null,
  due_at timestamptz,
  body text not null,
  primary key (ledger_id, kind, id)
);
create index calendar_sync_event_id on calendar_sync_event (ledger_id, event_id);
create index calendar_sync_event_state on calendar_sync_event (ledger_id, state, kind, id) where state not in ('LIVE', 'REMOVED');
create index calendar_sync_event_due on calendar_sync_event (ledger_id, due_at, kind, id) where due_at is not null;
create index calendar_sync_event_removed on calendar_sync_event (ledger_id, changed_at)
  where state = 'REMOVED' and evidence in ('EXPLICIT', 'SNAPSHOT');
create index calendar_sync_event_problem on calendar_sync_event (ledger_id, changed_at) where state = 'QUARANTINED';

-- Only ever added to, so that whoever says that a key changed waits for nobody.
create table calendar_sync_changed (
  sequence bigint generated always as identity primary key,
  namespace text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  kind varchar(40) collate "C" not null,
  id varchar(200) collate "C" not null
);
create index calendar_sync_changed_order on calendar_sync_changed (namespace, tenant, member, sequence);
create index calendar_sync_changed_key on calendar_sync_changed (namespace, tenant, member, kind, id, sequence);

create table calendar_sync_lease (
  namespace text collate "C" not null,
  name text collate "C" not null,
  epoch bigint not null,
  until_at timestamptz not null,
  primary key (namespace, name)
);

create table calendar_sync_budget (
  namespace text collate "C" not null,
  name text collate "C" not null,
  blocked_until timestamptz,
  narrowed_to bigint,
  narrowed_until timestamptz,
  taken text not null,
  primary key (namespace, name)
);

create table calendar_sync_debt (
  namespace text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  grant_id varchar(120) collate "C" not null,
  since timestamptz not null,
  not_before timestamptz not null,
  body text not null,
  primary key (namespace, tenant, member, grant_id)
);
create index calendar_sync_debt_grant on calendar_sync_debt (namespace, grant_id);
create index calendar_sync_debt_due on calendar_sync_debt (namespace, not_before, grant_id);

create table calendar_sync_channel (
  namespace text collate "C" not null,
  id text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  created_at timestamptz not null,
  told_at timestamptz,
  body text not null,
  primary key (namespace, id)
);
create index calendar_sync_channel_connection on calendar_sync_channel (namespace, tenant, member, created_at, id);

-- How many messages came through the channels of a connection, those that are gone too.
create table calendar_sync_told (
  namespace text collate "C" not null,
  tenant varchar(100) collate "C" not null,
  member varchar(100) collate "C" not null,
  messages bigint not null,
  primary key (namespace, tenant, member)
);
