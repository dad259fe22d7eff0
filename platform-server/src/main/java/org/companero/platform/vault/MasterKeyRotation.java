package org.companero.platform.vault;

import java.nio.file.Path;

/// What `make rotate-master-key` runs: adds a new master key to the file. The servers that use the file do the rest.
public final class MasterKeyRotation {

    private MasterKeyRotation() {}

    /// @param arguments the file's path
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: rotate-master-key FILE");
            System.exit(2);
        }
        var file = new MasterKeyFile(Path.of(arguments[0]));
        if (!file.exists()) {
            System.err.println(
                    "There is no master key at " + file.path() + ": the server makes it at its first start.");
            System.exit(1);
        }
        System.err.println(instructions(file, file.addPrimary()));
    }

    private static String instructions(MasterKeyFile file, Path copy) {
        return """
                %s has a new master key. BACK IT UP NOW. Servers that use this file wrap the data keys under it within
                a minute, and say so in their log; servers with a copy of the file need the new one first.
                The file as it was is at %s. Keep it with the backups of the database made until now, and nowhere else.
                """.formatted(file.path(), copy);
    }
}
