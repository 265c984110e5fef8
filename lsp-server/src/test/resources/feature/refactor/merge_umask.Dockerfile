FROM a:1
RUN um▮ask 027
RUN touch y
