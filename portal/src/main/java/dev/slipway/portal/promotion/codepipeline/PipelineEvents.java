package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.Pause;
import dev.slipway.portal.promotion.PromotionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to the queue of CodePipeline's events, where one is set up, and wakes the poller. An event may come twice or never,
 * so it says where to look and nothing else; nothing reaches the portal from outside.
 */
@Component
@WithCodePipeline
class PipelineEvents implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineEvents.class);
    /** Well below the time limit of a call. */
    private static final int LONG_POLL_SECONDS = 5;

    private static final int MOST_MESSAGES = 10;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final PipelinePoller poller;
    private final String queue;
    private final SqsClient sqs;
    private final JsonMapper json;
    private final Pause pause;
    private final BackgroundWork work = new BackgroundWork("pipeline-events", this::run);

    PipelineEvents(
            AwsAccounts accounts, PipelinePoller poller, PromotionSettings settings, JsonMapper json, Pause pause) {
        this.poller = poller;
        this.queue = settings.codePipeline().eventQueue();
        this.json = json;
        this.pause = pause;
        AwsAccount account = accounts.delivery().orElseThrow();
        this.sqs = account.client(SqsClient.class, SqsClient::builder);
    }

    @Override
    public void start() {
        if (!queue.isEmpty()) {
            work.start();
        }
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.goesOn();
    }

    /** Takes what is in the queue; waits a while where nothing is. */
    void receive() {
        List<Message> messages = sqs.receiveMessage(request -> request.queueUrl(queue)
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .maxNumberOfMessages(MOST_MESSAGES))
                .messages();
        for (Message message : messages) {
            pipeline(message.body()).ifPresent(poller::wake);
            sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
    }

    private Optional<String> pipeline(String body) {
        try {
            return Optional.of(
                            json.readTree(body).path("detail").path("pipeline").asString(""))
                    .filter(name -> !name.isEmpty());
        } catch (JacksonException none) {
            LOG.warn("A message in the queue of pipeline events is no event and was dropped");
            return Optional.empty();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                receive();
            } catch (SdkException e) {
                LOG.warn(
                        "The queue of pipeline events cannot be read, so only the rounds notice changes: {}",
                        e.getMessage());
                pause.last(AFTER_A_FAILURE);
            }
        }
    }
}
