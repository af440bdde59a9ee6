-- Two roles of PostgreSQL: complaints_owner owns the tables and migrates; complaints serves, works on the queue, and can
-- change rows but no table. psql -f deploy/roles.sql, as the superuser, once, before the first migration.
CREATE ROLE complaints_owner LOGIN;
CREATE ROLE complaints LOGIN;
CREATE DATABASE complaints OWNER complaints_owner;
REVOKE ALL ON DATABASE complaints FROM PUBLIC;
GRANT CONNECT ON DATABASE complaints TO complaints;
\connect complaints
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO complaints;
ALTER DEFAULT PRIVILEGES FOR ROLE complaints_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO complaints;
ALTER DEFAULT PRIVILEGES FOR ROLE complaints_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO complaints;
