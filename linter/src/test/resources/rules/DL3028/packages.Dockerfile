FROM ruby:3.4
RUN gem install bundler rake:13.3.1 -v 1.2 --no-document
RUN gem install rails --version 8.1.1 && gem install puma
RUN gem install ./local.gem && gem list
