/**
 * AWS as it is on the wire, for tests: a server on 127.0.0.1 that speaks the services' protocols, checks every request and
 * answer against the published API models, and fails on demand. A service more is one more {@link FakeService}.
 */
package dev.slipway.portal.awsfake;
