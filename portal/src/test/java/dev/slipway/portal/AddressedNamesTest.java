package dev.slipway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.uikit.AddressedNames;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each view with names in its address has somebody who says whether they are of something that exists. */
class AddressedNamesTest {
    private final JavaClasses classes =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.slipway.portal");

    @Test
    void everyViewWithNamesInItsAddressIsJudged() {
        Set<JavaClass> judges = classes.stream()
                .filter(type -> type.isAssignableTo(AddressedNames.class) && !type.isInterface())
                .collect(Collectors.toSet());

        assertThat(classes)
                .filteredOn(type -> type.isAnnotatedWith(Route.class)
                        && type.getAnnotationOfType(Route.class).value().contains(":"))
                .isNotEmpty()
                .filteredOn(view -> judges.stream()
                        .noneMatch(judge -> judge.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> used.getTargetClass().equals(view))))
                .extracting(JavaClass::getSimpleName)
                .as("views whose address has names, without an AddressedNames")
                .isEmpty();
    }
}
