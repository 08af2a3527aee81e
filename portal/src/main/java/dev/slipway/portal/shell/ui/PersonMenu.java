package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import dev.slipway.portal.security.Person;

/** The signed-in person at the foot of the navigation: theme and sign-out. */
class PersonMenu extends Div {

    PersonMenu(Person person) {
        addClassName("person-menu");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(person.name());
        root.setAriaLabel(person.name() + ": theme and sign-out");
        var theme = root.getSubMenu().addItem("Theme").getSubMenu();
        theme.addItem("As the system", click -> ThemePreference.choose(ColorScheme.Value.LIGHT_DARK));
        theme.addItem("Light", click -> ThemePreference.choose(ColorScheme.Value.LIGHT));
        theme.addItem("Dark", click -> ThemePreference.choose(ColorScheme.Value.DARK));
        root.getSubMenu()
                .addItem(
                        "Sign out",
                        click -> getUI().ifPresent(ui -> ui.getPage().setLocation("logout")));
        add(bar);
    }
}
