/** How releases reach their environments: pipelines, the accounts' roles and stores, and the workflow's own role. */
@NullMarked
package dev.slipway.infra.delivery;

import org.jspecify.annotations.NullMarked;
