FROM debian:13
RUN ▮make \
  # all of it
  all
