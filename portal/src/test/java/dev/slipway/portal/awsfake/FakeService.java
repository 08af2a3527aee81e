package dev.slipway.portal.awsfake;

import java.util.Map;

/** A service: its API model, and the operations of it that this fake knows. Any other one is an error. */
public interface FakeService {

    /** Name of the model's file, and of the service in IAM actions, such as {@code logs}. */
    String name();

    /** The operations by their names in the model. */
    Map<String, FakeOperation> operations();
}
