package dev.slipway.portal.api.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers addresses below {@code /api} that lead nowhere; without it they would be pages. */
@Configuration
class UnknownApiAddresses {
    /** After the controllers and what other libraries map, before the pages. */
    private static final int AFTER_CONTROLLERS = 100;

    @Bean
    SimpleUrlHandlerMapping answersThatNothingIsThere(Problems problems) {
        HttpRequestHandler handler = (request, response) -> problems.write(
                response,
                HttpStatus.NOT_FOUND,
                "There is nothing at this address: /api/openapi.json lists what there is.");
        return new SimpleUrlHandlerMapping(Map.of("/api", handler, "/api/**", handler), AFTER_CONTROLLERS);
    }
}
