-- Run once by an administrator of PostgreSQL, in the database of the service and before `kepu store init`, in place of
-- `kepu` its name. Whoever brings the schema up to date owns it; the service reads and writes rows, and can do nothing
-- else to the database.
-- Passwords are set apart, by \password, so that they stand in no file.
CREATE ROLE kepu_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE kepu_service LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
REVOKE ALL ON DATABASE kepu FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CONNECT ON DATABASE kepu TO kepu_owner, kepu_service;
GRANT USAGE, CREATE ON SCHEMA public TO kepu_owner;
GRANT USAGE ON SCHEMA public TO kepu_service;
ALTER DEFAULT PRIVILEGES FOR ROLE kepu_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kepu_service;
ALTER DEFAULT PRIVILEGES FOR ROLE kepu_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO kepu_service;
