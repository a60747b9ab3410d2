package dev.plaudit.people;

import org.junit.jupiter.api.Test;

import dev.plaudit.platform.testing.PackageRules;

/**
 * The package tree.
 */
class PackageTests {

    @Test
    void packagesKeepTheirShape() {
        PackageRules.checkService("dev.plaudit.people");
    }

}
