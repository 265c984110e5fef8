FROM a:1
RUN --mount=type=secret,id=tok,env=TOK echo $T▮
