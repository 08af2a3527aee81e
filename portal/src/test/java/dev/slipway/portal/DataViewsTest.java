package dev.slipway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every view of data has a test that drives it through all five states; a new view without one fails here. */
class DataViewsTest {
    private final JavaClasses classes = new ClassFileImporter().importPackages("dev.slipway.portal");

    @Test
    void everyDataViewHasATestOfItsFiveStates() {
        Set<JavaClass> tests = classes.stream()
                .filter(type -> type.getSimpleName().endsWith("Test"))
                .filter(DataViewsTest::makesEveryState)
                .collect(Collectors.toSet());

        assertThat(classes)
                .filteredOn(DataViewsTest::showsData)
                .as("views with an AsyncPane")
                .isNotEmpty()
                .filteredOn(view -> tests.stream().noneMatch(test -> uses(test, view)))
                .extracting(JavaClass::getSimpleName)
                .as("views without a test that shows them loading, loaded, empty, failed and stale")
                .isEmpty();
    }

    /** A class that only begins a view gives its pane to each view that it begins. */
    private static boolean showsData(JavaClass type) {
        return !type.getSimpleName().endsWith("Test")
                && !isAbstract(type)
                && (hasPane(type)
                        || type.getAllRawSuperclasses().stream()
                                .anyMatch(parent -> isAbstract(parent) && hasPane(parent)));
    }

    private static boolean isAbstract(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static boolean hasPane(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(AsyncPane.class));
    }

    private static boolean makesEveryState(JavaClass test) {
        if (test.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FiveStates.class))) {
            return true;
        }
        Set<String> made = test.getConstructorCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getName())
                .collect(Collectors.toSet());
        return Set.of(AsyncState.class.getPermittedSubclasses()).stream()
                .map(Class::getName)
                .allMatch(made::contains);
    }

    private static boolean uses(JavaClass test, JavaClass view) {
        return test.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(view));
    }
}
