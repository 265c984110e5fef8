# hadolint global ignore=DL3059
# check=error=false
FROM ruby:3.4 AS app
# hadolint ignore=DL3008,DL3015
RUN apt-get update && apt-get install -y libpq-dev
# hadolint ignore=SC2086 reason: words on purpose
RUN bundle install $BUNDLE_FLAGS
RUN bundle exec rake assets:precompile
ENV RAILS_ENV=production
LABEL "com.example.vendor"="ACME Incorporated" com.example.label-with-value="foo" version="1.0"
EXPOSE 3000
CMD ["bundle", "exec", "puma"]
