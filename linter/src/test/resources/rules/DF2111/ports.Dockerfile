FROM eclipse-temurin:25
ENV JAVA_OPTS="-Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
ENV JAVA_TOOL_OPTIONS=-Xrunjdwp:transport=dt_socket,server=y,address=0.0.0.0:8000
ENV A=-agentlib:jdwp=transport=dt_socket,server=y,address=5005 B=-agentlib:jdwp=transport=dt_socket,server=n,address=*:5005
CMD ["java", "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005", "-jar", "a.jar"]
CMD ["node", "--inspect=0.0.0.0:9229", "a.js"]
CMD node --inspect-brk=0.0.0.0 a.js
CMD node --inspect a.js
CMD jupyter notebook --ip=0.0.0.0 --NotebookApp.token='' --NotebookApp.password=''
CMD ["jupyter", "lab", "--ServerApp.token=abc"]
RUN echo "c.NotebookApp.token = ''" >> /root/.jupyter/jupyter_notebook_config.py
CMD ["start-notebook.py", "--IdentityProvider.token=''"]
