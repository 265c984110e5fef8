FROM a:1
RUN /etc/ini▮t.d/x start && y
