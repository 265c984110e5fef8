FROM ros:indigo-ros-core
FROM ros:jade
FROM elastic/elasticsearch:7.17.0
FROM elastic/kibana:8.19.2
