export const routeErrors = {
  TM_ROUTE_CONFLICT: {
    title: 'Two files answer the same path.',
    fix: 'Keep one of them, or move the other to a path of its own. Route groups and slots add nothing to the path.',
  },
  TM_ROUTE_PARAM_NAMES: {
    title: 'Two dynamic segments at the same position have different names.',
    fix: 'Give both folders the same name between the brackets.',
  },
  TM_ROUTE_PARAM_REPEATED: {
    title: 'A path uses one parameter name twice.',
    fix: 'Rename one of the two dynamic folders.',
  },
  TM_ROUTE_CATCH_ALL_LAST: {
    title: 'A catch-all segment is not the last of its path.',
    fix: 'Move the pages below it beside it, or read the rest of the path from the catch-all parameter.',
  },
  TM_ROUTE_CATCH_ALL_CLASH: {
    title: 'An optional catch-all answers paths that another route at the same level answers too.',
    fix: 'Use a required catch-all, [...name], or remove the other route.',
  },
  TM_ROUTE_SEGMENT_INVALID: {
    title: 'A folder name is not a valid route segment.',
    fix: 'Valid are: name, [name], [...name], [[...name]], (group), @slot, and (.), (..) or (...) before a name.',
  },
  TM_ROUTE_ROOT_LAYOUT_MISSING: {
    title: 'A page has no root layout.',
    fix: 'Add a layout that renders <html> and <body> to the app folder, or to the route group the page is in.',
  },
  TM_ROUTE_SLOT_DEFAULT_MISSING: {
    title: 'A parallel slot has nothing to render for a path.',
    fix: 'Add a default file that returns null (or calls notFound()) to the slot, or a page for the path.',
  },
  TM_ROUTE_INTERCEPT_INVALID: {
    title: 'An intercepting folder points outside of the app folder, or into another intercepting folder.',
    fix: 'Count route segments, not folders: groups and slots are no level. (...) starts at the root.',
  },
  TM_ROUTE_INTERCEPT_TARGET_MISSING: {
    title: 'An intercepting route has no ordinary route to stand in for.',
    fix: 'Add a page for the intercepted path: it is what a reload or a shared link shows.',
  },
  TM_ROUTE_PARAM_MISSING: {
    title: 'A parameter of a route pattern has no value.',
    fix: 'Give every parameter of the pattern: a string, or a list of strings for a catch-all.',
  },
  TM_ROUTE_SYMLINK: {
    title: 'A symbolic link in the app folder leads outside of the project, or back into itself.',
    fix: 'Link to a folder inside of the project, or import the code instead of linking it.',
  },
  TM_ROUTE_SOURCE_INVALID: {
    title: 'A path pattern cannot be read.',
    fix: 'Patterns start with / and use :name, :name*, (regex) and {group}. Put a backslash before these characters when meant literally.',
  },
  TM_ROUTE_DESTINATION_INVALID: {
    title: 'A destination cannot be filled in.',
    fix: 'Use only parameters that the source, or a value of has, names. In a host name they may hold letters, digits, dots and hyphens.',
  },
  TM_PROXY_MATCHER_INVALID: {
    title: 'The matcher of the proxy is not valid.',
    fix: 'Export config = { matcher }: a string, a list of strings, or objects with source and optionally has and missing.',
  },
} as const
