package org.companero.platform.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a module keeps of creators and their people. Every module with a tenant table offers one as a bean; a
/// table that nobody answers for fails `CatalogueTest`, so that no export and no erasure can forget it.
///
/// Rows are exported and erased by what [HeldTable] says of them. The methods are for what is kept elsewhere. All are
/// called for the current creator, and may be called again after a crash.
public interface HeldData {

    List<HeldTable> tables();

    /// Erases what is kept of a contact besides rows in these tables, within the transaction that then erases the
    /// rows.
    default void erase(UUID contact) {}

    /// Erases what is kept of the creator besides rows in these tables, within a transaction, before the rows go.
    default void eraseAll() {}

    /// Adds files to an export of the creator, within a read-only transaction.
    default void export(Archive archive) {}

    /// Deletes what people said, and what was made of it, before the time; within a transaction.
    ///
    /// @param most how much to delete at once
    /// @return how much was deleted; less than `most` when there is no more
    default int expire(Instant before, int most) {
        return 0;
    }

    /// Takes files into an export.
    interface Archive {

        /// @param path below the export's root, with `/` between its parts
        /// @param parts the file's bytes, in order
        void add(String path, Iterable<byte[]> parts);
    }
}
