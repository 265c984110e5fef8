FROM ruby:3.4
RUN gem install ./local.gem pkg/a-1.0.gem
RUN gem install rails
