FROM ruby:4.0
RUN gem install -P NoSecurity rails && gem install -P HighSecurity a && gem install --trust-policy NoSecurity b
