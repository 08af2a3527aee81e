package dev.slipway.portal.api.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a function in an address; one that none can have is answered as one that none has. */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "Name of a function",
        example = "orders-api",
        schema = @Schema(pattern = "^[a-z][a-z0-9-]{1,39}$"))
@interface FunctionPath {}
