FROM alpine:3.22
RUN chmod 777 /a && touch /a/b && chmod 755 /a
RUN chmod 777 /a && chmod 755 /b
RUN chmod a+w /a && chmod o-w /a
RUN chmod 755 /a && chmod 777 /a
