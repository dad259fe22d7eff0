package org.companero.platform.knowledge.ingestion;

import java.time.Duration;
import org.companero.platform.knowledge.text.DocumentReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the reader of files, which knows no framework.
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    DocumentReader documentReader(@Value("${companero.knowledge.reading-time:60s}") Duration readingTime) {
        return new DocumentReader(readingTime);
    }
}
