package org.companero.platform.tenancy;

/// Where the database is and the three roles this server uses there.
///
/// @param url    JDBC URL without credentials
/// @param owner  owns the tables; only migrations use it
/// @param app    reads and writes inside row security
/// @param system the escape hatch of [SystemAccess]
public record Database(String url, Login owner, Login app, Login system) {

    /// A database role and its password.
    public record Login(String user, String password) {

        /// Hides the password, so that a login may appear in a log.
        @Override
        public String toString() {
            return user;
        }
    }
}
