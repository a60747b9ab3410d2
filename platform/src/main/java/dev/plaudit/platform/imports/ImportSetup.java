package dev.plaudit.platform.imports;

import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.beans.factory.annotation.Value;

/**
 * Loads the folders (comma-separated) named by {@code plaudit.import} when a service
 * starts, before it says that it is ready. Every service checks a whole folder first, so
 * a broken one is loaded by none.
 */
@AutoConfiguration
class ImportSetup {

    private static final Logger logger = LoggerFactory.getLogger(ImportSetup.class);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Importer.class)
    ApplicationRunner importAtStart(Importer importer, @Value("${plaudit.import:}") List<String> folders) {
        return (arguments) -> {
            // All are read before the first is loaded, so that a broken one stops them
            // all.
            List<ImportFolder> read = folders.stream().map((folder) -> ImportFolder.read(Path.of(folder))).toList();
            read.forEach(importer::load);
            if (!folders.isEmpty()) {
                logger.info("Imported {}", String.join(", ", folders));
            }
        };
    }

}
