package dev.slipway.portal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class AwsFailureTest {

    @Test
    void namesTheStatusWhereTheAnswerHasNoCode() {
        AwsFailure failure = AwsFailure.of(
                AwsServiceException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder().build())
                        .build(),
                "xray:GetTraceSummaries");

        assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.REFUSED);
        assertThat(failure.sentence()).isEqualTo("AWS refused xray:GetTraceSummaries (status 400).");
    }
}
