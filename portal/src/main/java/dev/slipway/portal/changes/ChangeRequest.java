package dev.slipway.portal.changes;

import dev.slipway.portal.security.Person;

/**
 * What somebody asks an operation to do.
 *
 * @param subject what it is done to, such as a function's name
 * @param payload what the kind of operation needs to know, as it was given in {@link NewOperation}
 * @param person who asks, and will be the commit's author
 */
public record ChangeRequest(String subject, String payload, Person person) {}
