package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.scaffolding.Answers;
import dev.slipway.portal.scaffolding.Question;
import dev.slipway.portal.scaffolding.TriggerChoice;
import dev.slipway.portal.scaffolding.WizardStep;
import dev.slipway.portal.shared.GuidelineAnchor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The questions of one step; each answer is handed on while it is typed. */
class WizardForm extends Div {
    private static final List<String> USES = List.of("read-write", "read", "write");
    private static final List<String> MEMORY = List.of("128", "256", "512", "1024", "1769", "3008");

    private final Answers answers;
    private final BiConsumer<Question, String> answered;
    private final Map<Question, Component> fields = new EnumMap<>(Question.class);
    private final Set<Question> touched = new HashSet<>();

    WizardForm(WizardStep step, Answers answers, List<TeamName> teams, BiConsumer<Question, String> answered) {
        this.answers = answers;
        this.answered = answered;
        addClassName("stack");
        switch (step) {
            case TRIGGER -> trigger();
            case DETAILS -> details(teams);
            case RESOURCES -> resources();
            case REVIEW -> {}
        }
    }

    /** Shows problems beside the fields that the person has been at. */
    void show(Map<Question, String> problems) {
        fields.forEach((question, field) -> {
            String problem =
                    touched.contains(question) || !answers.get(question).equals(question.initial())
                            ? problems.getOrDefault(question, "")
                            : "";
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(problem);
                validated.setInvalid(!problem.isEmpty());
            } else if (field instanceof EntriesField entries) {
                entries.showProblem(problem);
            }
            if (question == Question.NAME && field instanceof TextField name) {
                name.setHelperText(
                        problem.isEmpty() && !name.isEmpty()
                                ? "✓ free in this catalog"
                                : "Lower-case words and hyphens.");
            }
        });
    }

    private void trigger() {
        RadioButtonGroup<String> trigger = new RadioButtonGroup<>("Trigger");
        trigger.setItems(
                Arrays.stream(TriggerChoice.values()).map(TriggerChoice::answer).toList());
        trigger.setItemLabelGenerator(item -> TriggerChoice.of(item).label());
        trigger.addClassName("choice-cards");
        add(bound(Question.TRIGGER, trigger));
        switch (answers.trigger()) {
            case HTTP -> http();
            case SQS ->
                add(pair(
                        bound(Question.QUEUE, text("Queue", "A dead-letter queue comes with it.")),
                        bound(Question.BATCH_SIZE, text("Batch size", "Messages at a time, 1 to 10."))));
            case EVENTBRIDGE ->
                add(
                        bound(Question.BUS, text("Event bus", "Every account has one that is called default.")),
                        pair(
                                bound(
                                        Question.SOURCE,
                                        text("Source", "Who puts the events there, such as shop.orders.")),
                                bound(
                                        Question.DETAIL_TYPE,
                                        text("Detail type", "What they say, such as Order Paid."))));
            case DYNAMODB_STREAM ->
                add(pair(
                        bound(Question.STREAM_TABLE, text("Table", "The table whose changes it gets.")),
                        bound(Question.STREAM_BATCH_SIZE, text("Batch size", "Changes at a time, 1 to 1000."))));
        }
    }

    private void http() {
        RadioButtonGroup<String> time = new RadioButtonGroup<>("How long does an answer take?");
        time.setItems("short", "long");
        time.setItemLabelGenerator(item -> item.equals("long") ? "Sometimes 10 s or more" : "Less than 10 s, always");
        Anchor guideline = new Anchor(GuidelineAnchor.LONG_WORK.address(), "What to do with long work");
        add(
                pair(
                        bound(
                                Question.METHOD,
                                select(
                                        "Method",
                                        Arrays.stream(HttpMethod.values())
                                                .map(Enum::name)
                                                .toList())),
                        bound(Question.PATH, text("Path", "Such as /orders or /orders/{id}."))),
                bound(Question.ANSWER_TIME, time),
                guideline);
    }

    private void details(List<TeamName> teams) {
        add(
                bound(Question.NAME, text("Name", "Lower-case words and hyphens.")),
                bound(Question.DESCRIPTION, text("What it does", "One sentence.")),
                bound(
                        Question.TEAM,
                        select("Team", teams.stream().map(TeamName::value).toList())),
                pair(
                        bound(Question.MEMORY, select("Memory, MB", MEMORY)),
                        bound(Question.TIMEOUT, text("Time-out, seconds", "An HTTP API answers within 9 s."))),
                bound(
                        Question.LATENCY_CRITICAL,
                        yesOrNo("Does somebody wait for each call, so that a cold start hurts?")),
                concurrency());
    }

    /** Rarely needed, so it is folded until it has an answer. */
    private Details concurrency() {
        Div questions = new Div(
                pair(
                        bound(Question.RESERVED, text("Reserved", "Environments kept for it, and its limit.")),
                        bound(Question.PROVISIONED, text("Provisioned", "Environments kept ready, paid for always."))),
                bound(Question.CONCURRENCY_REASON, text("Reason", "Who needs it and what for: a reviewer reads this.")),
                new Anchor(GuidelineAnchor.PROVISIONED_CONCURRENCY.address(), "When provisioned concurrency pays"));
        questions.addClassName("stack");
        Details details = new Details("Concurrency of its own", questions);
        details.setOpened(!answers.get(Question.RESERVED).isEmpty()
                || !answers.get(Question.PROVISIONED).isEmpty());
        return details;
    }

    private void resources() {
        add(
                entries(
                        Question.PARAMETERS,
                        "Parameters",
                        "Names in SSM Parameter Store, such as quotes/currency.",
                        List.of()),
                entries(Question.SECRETS, "Secrets", "Names only. Values never pass through here.", List.of()),
                entries(Question.TABLES, "Tables", "DynamoDB tables that it uses.", USES),
                entries(Question.QUEUES, "Queues", "SQS queues that it sends to.", List.of()),
                entries(Question.BUCKETS, "Buckets", "S3 buckets that it uses.", USES),
                bound(Question.VPC, yesOrNo("Does it run in the account's VPC, such as for a database there?")));
    }

    private EntriesField entries(Question question, String label, String help, List<String> uses) {
        EntriesField field = new EntriesField(label, help, uses, entries -> {
            touched.add(question);
            answered.accept(question, String.join("\n", entries));
        });
        field.setId("answer-" + question.name().toLowerCase(java.util.Locale.ROOT));
        field.show(answers.list(question));
        fields.put(question, field);
        return field;
    }

    private <F extends Component & HasValueAndElement<?, String>> F bound(Question question, F field) {
        field.setId("answer-" + question.name().toLowerCase(java.util.Locale.ROOT));
        String answer = answers.get(question);
        if (!answer.isEmpty()) {
            field.setValue(answer);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                touched.add(question);
                answered.accept(question, change.getValue() == null ? "" : change.getValue());
            }
        });
        fields.put(question, field);
        return field;
    }

    private static RadioButtonGroup<String> yesOrNo(String question) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(question);
        group.setItems("no", "yes");
        group.setItemLabelGenerator(item -> item.equals("yes") ? "Yes" : "No");
        return group;
    }

    private static TextField text(String label, String help) {
        TextField field = new TextField(label);
        field.setHelperText(help);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private Select<String> select(String label, List<String> items) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        return select;
    }

    private static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("pair");
        return pair;
    }
}
