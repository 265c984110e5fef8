FROM a:1
ENV TOK=other
RUN --mount=type=secret,id=tok,env=TOK curl -H "$T▮OK" x && echo ${TOK}
RUN echo $TOK
