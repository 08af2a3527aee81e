/** What assistants may ask for and draft: an MCP server, with the tokens and records of the API. */
@ApplicationModule(allowedDependencies = {"shared", "security", "uikit", "api", "fleet", "search"})
@NullMarked
package dev.slipway.portal.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
