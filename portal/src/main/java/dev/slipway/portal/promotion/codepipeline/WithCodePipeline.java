package dev.slipway.portal.promotion.codepipeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** Marks a bean that exists where AWS is switched on and the local pipelines, which have the port to themselves, are not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty("slipway.aws.enabled")
@Profile("!local")
@interface WithCodePipeline {}
