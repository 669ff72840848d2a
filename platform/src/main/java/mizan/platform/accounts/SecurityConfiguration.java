package mizan.platform.accounts;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import mizan.platform.web.Reader;
import mizan.platform.web.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/// Sets Spring Security up to know people by our own sessions and to let them in by our own table.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  @Bean
  SecurityFilterChain doors(
      HttpSecurity http, SessionCookie cookie, Refusals refusals, Access access) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(cookie))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // OriginCheck refuses other sites, the web room sets the headers, Refusals remembers where
        // to.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .addFilterBefore(new OriginCheck(), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new PrivatePages(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access((_, asked) -> {
                  var request = asked.getRequest();
                  var answer =
                      access.answer(request.getMethod(), request.getRequestURI(), Standing.find());
                  return new AuthorizationDecision(answer == Access.Answer.WELCOME);
                }))
        .build();
  }

  /// Nobody signs in past [SignIn]: without this, Spring Boot would make a person of its own.
  @Bean
  static AuthenticationManager nobody() {
    return _ -> {
      throw new BadCredentialsException("There is no such door");
    };
  }

  /// The header of every page names whoever is signed in.
  @Bean
  static Readers whoReads() {
    return () ->
        Optional.of(
            Standing.find()
                .map(known -> new Reader(Optional.of(known.name()), "/account"))
                .orElseGet(() -> new Reader(Optional.empty(), "/sign-in")));
  }
}
